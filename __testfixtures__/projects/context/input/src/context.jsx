import { createDockerDesktopClient } from "@docker/extension-api-client";
import { createContext, useContext } from "react";

export const ClientContext = createContext(createDockerDesktopClient());

export const useClient = () => useContext(ClientContext);
