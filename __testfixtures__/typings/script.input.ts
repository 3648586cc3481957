interface DockerDesktop {
  toastSuccess(message: string): void;
  toastError(message: string): void;
}

declare var ddClient: DockerDesktop;

function report(error: Error | null) {
  if (error) ddClient.toastError(error.message);
  else ddClient.toastSuccess("Done");
}
