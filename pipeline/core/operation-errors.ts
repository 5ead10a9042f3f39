/** The part of the catalogue that is about more than one machine, and about the end of a season. */
import { exitCodes, type CatalogueEntry } from './exit-codes.ts';

export const operationErrors = {
  M_ENGINE: {
    exit: exitCodes.part,
    zh: '无法使用任务服务器 {address}：{what}',
    advice:
      '请检查地址、密码、网络，以及服务器是否已启动（docs/scale.md）；不用多台机器时去掉 --engine。已完成的部分不会重做',
    en: 'cannot use the task server {address}: {what}. Check address, password, network, and that it runs (docs/scale.md), or leave out --engine. What is done is not done again',
  },
  M_FINGERPRINT: {
    exit: exitCodes.part,
    zh: '本机与发起运行的 {host} 不一致，不能参加：{what}',
    advice:
      '请在两台机器上安装同一版本的程序（同一份代码、同一个 Node.js、同样的模型），处理器须支持同样的指令',
    en: 'this machine differs from {host}, which started the run, and cannot take part: {what}. Install the same program (same code, same Node.js, same models) on both; the processors must know the same instructions',
  },
  O_LOST: {
    exit: exitCodes.ownCheck,
    zh: '“{file}”没有做成：{zh}；其余的照常',
    advice: '请用同一命令再做一次，只补做缺的；仍然不成的，请把这条信息反馈给维护人员',
    en: '"{file}" was not made: {en}; all others were. Run the same command again, which makes only what is not there; report this if it fails again',
  },
  C_PURGE: {
    exit: exitCodes.command,
    zh: '“{path}”中有几个评审年度的结果（{cycles}），没有删除任何内容',
    advice: '状态目录里的决定和日志分不开年度：请为每个年度用各自的 --out 和 --state，或先移走另一年度的结果',
    en: '"{path}" holds results of several cycles ({cycles}); nothing was removed. Decisions and log cannot be told apart: use --out and --state of their own for each cycle, or move the other results away first',
  },
  O_PURGE: {
    exit: exitCodes.ownCheck,
    zh: '已删除，但复查时在 {n} 个文件里仍找到已知的号码，例如“{file}”',
    advice: '请查看并自行删除这些文件',
    en: 'removed, but known numbers are still in {n} files, for instance "{file}". Look at them and remove them yourself',
  },
} as const satisfies Record<string, CatalogueEntry>;
