/** The fonts of this machine: every standard folder of Windows, macOS and Linux, looked through once. */
import { readdirSync, type Dirent } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** macOS keeps 仿宋 and 楷体 among fonts it downloads when asked; the number grows with its versions. */
const downloaded = [3, 4, 5, 6, 7, 8];

/** Where fonts lie, the user's own first. Folders of other systems are simply not there. */
export function fontFolders(home: string = homedir()): readonly string[] {
  const windowsRoot = path.parse(home).root;
  return [
    path.join(home, 'AppData/Local/Microsoft/Windows/Fonts'),
    path.join(windowsRoot, 'Windows/Fonts'),
    path.join(home, 'Library/Fonts'),
    '/Library/Fonts',
    '/System/Library/Fonts',
    ...downloaded.map((number) => `/System/Library/AssetsV2/com_apple_MobileAsset_Font${number}`),
    '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
    path.join(home, '.local/share/fonts'),
    path.join(home, '.fonts'),
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    '/usr/share/texmf/fonts',
    '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
    '/opt/kingsoft/wps-office/office6/fonts',
    // Windows as seen from its Linux subsystem.
    '/mnt/c/Windows/Fonts',
  ];
}

const endings = new Set(['.ttf', '.otf', '.ttc', '.otc']);
/** No font folder is deeper; links in circles end here. */
const deepest = 6;

/** Font files below the folders by their names in lower case without ending; the first found wins. */
export function listFontFiles(folders: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (folder: string, depth: number): void => {
    for (const entry of entriesOf(folder)) {
      const file = path.join(folder, entry.name);
      const { name, ext } = path.parse(entry.name.normalize('NFC').toLowerCase());
      if (endings.has(ext)) {
        if (!found.has(name)) found.set(name, file);
      } else if ((entry.isDirectory() || entry.isSymbolicLink()) && depth < deepest) {
        walk(file, depth + 1);
      }
    }
  };
  for (const folder of folders) walk(folder, 0);
  return found;
}

/** In the order of their names, so that the choice does not depend on the disk; none if unreadable. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
