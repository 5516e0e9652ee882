import * as Servers from "./Servers.ts"
const s = await Servers.start(1000)
console.log(s.url.fake)
process.on("SIGTERM", async () => {
  await s.stop()
  process.exit(0)
})
setInterval(() => {}, 1e6)
