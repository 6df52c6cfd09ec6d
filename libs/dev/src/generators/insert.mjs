/**
 * Puts a line before the first place where the marker stands. A marker that is gone is an error, not a silent miss:
 * the generator and the file it extends are then to be brought together again.
 */
export function insertBefore(tree, path, marker, line) {
  const text = tree.read(path, 'utf8');
  const at = text.search(marker);
  if (at < 0) throw new Error(`${path} has no place for a new line: ${marker} was not found.`);
  tree.write(path, `${text.slice(0, at)}${line}\n${text.slice(at)}`);
}
