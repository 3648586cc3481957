import { createDockerDesktopClient } from "@docker/extension-api-client"
import { a } from "./a"
import { b } from "./b"

const ddClient = createDockerDesktopClient()

export const go = () => ddClient.docker.cli.exec("ps", ["-a"])
;(ddClient).desktopUI.toast.error("x")
