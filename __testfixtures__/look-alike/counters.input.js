/** Nothing that is counted is a ddClient. */
export function count(list) {
  for (let runner = 0; runner < list.length; runner++) runner.execHostCmd("uname -a");
  let total = 0;
  total += list.length;
  return total.execDockerCmd("ps");
}
