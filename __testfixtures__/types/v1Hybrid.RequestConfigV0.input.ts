export function withToken(
  config: import("@docker/extension-api-client-types").v1Hybrid.RequestConfigV0,
  token: string,
) {
  return { ...config, headers: { ...config.headers, Authorization: token } };
}
