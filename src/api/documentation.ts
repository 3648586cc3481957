/** Where Docker documents the client that extensions are given, both of its versions. */
export const documentation = "https://docs.docker.com/extensions/extensions-sdk";
