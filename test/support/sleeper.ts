/** Waits until it is told to stop, and says by whom. */
const timer = setTimeout(() => undefined, 60_000);

process.on('SIGTERM', () => {
  process.stdout.write('stopped by SIGTERM\n');
  process.exitCode = 143;
  clearTimeout(timer);
  if (process.connected) process.disconnect();
});
process.on('disconnect', () => {
  if (process.exitCode === undefined) process.stdout.write('left alone\n');
  clearTimeout(timer);
});
process.stdout.write('waiting\n');
