"use client";
// Copyright 2022 Example Authors
// SPDX-License-Identifier: Apache-2.0

import React, { useState } from "react";
import Button from "@mui/material/Button";
import { Table } from "./Table";

export function Volumes() {
  const [names, setNames] = useState<string[]>([]);
  const load = async () => {
    const result = await window.ddClient.execDockerCmd("volume", "ls", "-q");
    setNames(result.lines());
    window.ddClient.desktopUI.toast.success("Loaded");
  };
  return (
    <>
      <Button onClick={load}>Load</Button>
      <Button onClick={() => window.ddClient.navigateToVolumes()}>Show</Button>
      <Table names={names} />
    </>
  );
}
