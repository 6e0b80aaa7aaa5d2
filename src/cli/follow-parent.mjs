// Loaded into the server before anything else. When the command that started it is killed without a chance to clear up,
// this channel breaks, and the server ends too instead of holding its port for ever.
process.on("disconnect", () => process.exit(0));
