export function withToken(
  config: import("@docker/extension-api-client-types").v1.RequestConfig,
  token: string,
) {
  return { ...config, headers: { ...config.headers, Authorization: token } };
}
