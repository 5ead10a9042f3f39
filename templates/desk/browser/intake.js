/* Taking in: a folder or ZIP dropped on the page is sent in pieces, then its run is watched. */

const pieceBytes = 4 * 1024 * 1024;
const token = () => document.querySelector('meta[name=desk-token]')?.getAttribute('content') ?? '';
const states = {
  kept: '未完成，可继续',
  waiting: '排队',
  running: '核对中',
  done: '已完成',
  failed: '没有完成',
};

/** @typedef {{ path: string, file: File }} Sent */

/** @param {string} place @param {BodyInit} body @param {string} type */
async function post(place, body, type = 'application/json') {
  const headers = { 'Content-Type': type, 'X-Desk-Token': token() };
  const answer = await fetch(place, { method: 'POST', headers, body });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.message ?? `没有成功（${answer.status}）。请刷新后再试。`);
  return said;
}

/** All files below a dropped folder. @param {FileSystemEntry} entry @returns {Promise<Sent[]>} */
async function filesBelow(entry) {
  if (entry.isFile) {
    /** @type {File} */
    const file = await new Promise((resolve, reject) =>
      /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject),
    );
    return [{ path: entry.fullPath.replace(/^\//u, ''), file }];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  /** @type {Sent[]} */
  const found = [];
  for (;;) {
    /** A folder tells at most a hundred entries at a time. @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesBelow(one)));
  }
}

/** @param {Sent[]} files */
async function take(files) {
  const said = /** @type {HTMLElement} */ (document.querySelector('#said'));
  const sent = /** @type {HTMLProgressElement} */ (document.querySelector('#sent'));
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const name = (files[0]?.path.split('/')[0] ?? '').slice(0, 200);
  sent.hidden = false;
  sent.max = Math.max(1, total);
  let done = 0;
  try {
    const list = files.map(({ path, file }) => ({ path, size: file.size }));
    const { id } = await post('/intake', JSON.stringify({ name, files: list }));
    for (const [index, { path, file }] of files.entries()) {
      said.textContent = `正在接收 ${index + 1} / ${files.length}：${path}`;
      for (let from = 0; from === 0 || from < file.size; from += pieceBytes) {
        const piece = file.slice(from, from + pieceBytes);
        await post(`/intake/${id}/${index}?from=${from}`, piece, 'application/octet-stream');
        done += piece.size;
        sent.value = done;
      }
    }
    await post(`/intake/${id}/start`, '{}');
    said.textContent = `已接收“${name}”：${files.length} 个文件。开始核对。`;
  } catch (error) {
    said.textContent =
      error instanceof TypeError ? '没有连上服务，没有接收。' : /** @type {Error} */ (error).message;
  } finally {
    sent.hidden = true;
    await watch();
  }
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let shown = '';

/** Shows the runs, and looks again as long as one is at work. */
async function watch() {
  clearTimeout(timer);
  const answer = await fetch('/intake/status.json').catch(() => undefined);
  if (!answer?.ok) return;
  /** @type {{ jobs: { id: string, name: string, state: keyof typeof states, line: string }[] }} */
  const { jobs } = await answer.json();
  const list = document.querySelector('#jobs');
  const now = JSON.stringify(jobs);
  if (list && now !== shown) list.replaceChildren(...jobs.map(jobRow));
  // What a run has made is on the page once it is loaded anew.
  if (/"running"/u.test(shown) && !/"running"|"waiting"/u.test(now)) return location.reload();
  shown = now;
  if (jobs.some(({ state }) => state === 'running' || state === 'waiting')) timer = setTimeout(watch, 1000);
}

/** @param {{ id: string, name: string, state: keyof typeof states, line: string }} job */
function jobRow({ id, name, state, line }) {
  const row = document.createElement('li');
  const title = document.createElement('bdi');
  title.textContent = name;
  const mark = document.createElement('strong');
  mark.textContent = states[state];
  const text = document.createElement('span');
  text.textContent = line;
  row.append(title, mark, text);
  const [, done, total] = /(\d+)\/(\d+)/u.exec(line) ?? [];
  if (state === 'running' && total) {
    const bar = document.createElement('progress');
    bar.max = Number(total);
    bar.value = Number(done);
    bar.setAttribute('aria-label', name);
    row.append(bar);
  }
  if (state === 'kept' || state === 'failed') {
    const again = document.createElement('button');
    again.className = 'button';
    again.textContent = '继续';
    again.addEventListener('click', () => void post(`/intake/${id}/start`, '{}').then(watch));
    row.append(again);
  }
  return row;
}

/** Takes charge of the page where it is the one for taking in. */
export function startIntake() {
  const drop = document.querySelector('#drop');
  if (!drop) return;
  for (const name of ['dragover', 'drop'])
    addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle('is-over', name === 'dragover');
    });
  addEventListener('drop', (event) => {
    const entries = [...(event.dataTransfer?.items ?? [])].flatMap((one) => one.webkitGetAsEntry() ?? []);
    void Promise.all(entries.map(filesBelow)).then((found) => take(found.flat()));
  });
  for (const input of drop.querySelectorAll('input'))
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      if (files.length > 0)
        void take(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
    });
  void watch();
}
