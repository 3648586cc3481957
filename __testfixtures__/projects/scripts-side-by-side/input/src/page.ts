// Nothing is imported, so both are scripts of one page.
runTool("page-tool start --now");
