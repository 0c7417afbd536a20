// Loaded into a server that is started with --expose-gc: tells what memory is in use once what is not has been given back.
process.on('message', () => {
  globalThis.gc()
  process.send(process.memoryUsage())
})
