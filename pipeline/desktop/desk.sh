#!/bin/sh
# Opens the auditor's desk: a double click on desk.desktop, or on this file, is all it takes.
cd "$(dirname "$0")/../.." || exit 1
if ! command -v node >/dev/null 2>&1; then
  echo "没有找到 Node.js。请先安装 Node.js 20 或更新的版本：https://nodejs.org/zh-cn/download"
  echo "Node.js was not found. Install version 20 or newer."
  printf '按回车键关闭… '
  read -r _
  exit 4
fi
node pipeline/bootstrap.mjs pipeline/bin.ts review --open "$@"
status=$?
if [ "$status" -ne 0 ] && [ "$status" -ne 130 ]; then
  # The window would close before anybody could read why.
  printf '按回车键关闭… '
  read -r _
fi
exit "$status"
