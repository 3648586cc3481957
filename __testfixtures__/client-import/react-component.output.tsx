"use client";
// Copyright 2022 Example Authors
// SPDX-License-Identifier: Apache-2.0

import React, { useState } from "react";
import Button from "@mui/material/Button";
import { createDockerDesktopClient } from "@docker/extension-api-client";
import { Table } from "./Table";

const ddClient = createDockerDesktopClient();

export function Volumes() {
  const [names, setNames] = useState<string[]>([]);
  const load = async () => {
    const result = await ddClient.docker.cli.exec("volume", ["ls", "-q"]);
    setNames(result.lines());
    ddClient.desktopUI.toast.success("Loaded");
  };
  return (
    <>
      <Button onClick={load}>Load</Button>
      <Button onClick={() => ddClient.desktopUI.navigate.viewVolumes()}>Show</Button>
      <Table names={names} />
    </>
  );
}
