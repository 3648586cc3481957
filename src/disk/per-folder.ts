/**
 * A function that looks into folders, each once.
 *
 * @param lookIn is given what looks into other folders: mostly the one above has a say
 */
export function perFolder<Found>(
  lookIn: (folder: string, search: (folder: string) => Promise<Found>) => Promise<Found>,
): (folder: string) => Promise<Found> {
  const known = new Map<string, Promise<Found>>();
  const search = (folder: string): Promise<Found> => {
    const found = known.get(folder) ?? lookIn(folder, search);
    known.set(folder, found);
    return found;
  };
  return search;
}
