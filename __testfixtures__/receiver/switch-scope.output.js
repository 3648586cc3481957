export async function count(docker) {
  switch ((await ddClient.docker.listImages()).length) {
    case 0:
      return "none";
    default:
      let ddClient = docker;
      return ddClient.listImages();
  }
}
