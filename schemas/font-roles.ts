/** The five faces of official Chinese papers (GB/T 9704-2012): a paper names a role, the machine gives a font. */
export const fontRoles = {
  song: '宋',
  title: '小标宋',
  hei: '黑',
  kai: '楷',
  fangsong: '仿宋',
} as const;

export type FontRole = keyof typeof fontRoles;

/** The role that a style sheet calls by this name (`仿宋`, also `仿宋体`), if any. */
export function fontRoleOf(name: string): FontRole | undefined {
  const bare = name.replace(/体$/u, '');
  return (Object.keys(fontRoles) as FontRole[]).find((role) => fontRoles[role] === bare);
}
