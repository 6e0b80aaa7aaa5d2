/** FNV-1a, as a signed number of 32 bits: what an integer of the database takes. Two texts may share one, so it only narrows. */
export function textHash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value | 0;
}
