@echo off
rem Opens the auditor's desk: a double click is all it takes.
chcp 65001 >nul
cd /d "%~dp0..\.."
where node >nul 2>nul
if errorlevel 1 (
  echo Node.js was not found. Install version 20 or newer: https://nodejs.org/zh-cn/download
  pause
  exit /b 4
)
node pipeline\bootstrap.mjs pipeline\bin.ts review --open %*
if errorlevel 1 pause
