/**
 * @jest-environment jsdom
 */

import { createDockerDesktopClient } from '@docker/extension-api-client';

const ddClient = createDockerDesktopClient();

/** Says hello. */
export const hello = () => ddClient.desktopUI.toast.success('x');
