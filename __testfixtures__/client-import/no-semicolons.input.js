import { a } from "./a"
import { b } from "./b"

export const go = () => ddClient.execDockerCmd("ps", "-a")
;(window.ddClient).toastError("x")
