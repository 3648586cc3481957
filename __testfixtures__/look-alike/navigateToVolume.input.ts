namespace ddClient {
  export const navigateToVolume = (name: string) => `/volumes/${name}`;
}

export const open = (name: string) => ddClient.navigateToVolume(name);
