#!/usr/bin/env node
// Prints what runs.

// What the backend says.
const status = await window.ddClient.backend.get("/status");
console.log(status);
