/** `1 repository`, `2 repositories` */
export function repositories(count: number): string {
  return count === 1 ? "1 repository" : `${count} repositories`;
}
