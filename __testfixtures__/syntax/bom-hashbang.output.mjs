#!/usr/bin/env node
window.ddClient.desktopUI.toast.error("x");
