#!/usr/bin/env node
window.ddClient.toastError("x");
