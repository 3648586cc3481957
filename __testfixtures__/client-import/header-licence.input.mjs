#!/usr/bin/env node
// SPDX-License-Identifier: MIT
/* eslint no-console: "error" */
/* istanbul ignore file */
export const hello = () => window.ddClient.toastSuccess("x");
