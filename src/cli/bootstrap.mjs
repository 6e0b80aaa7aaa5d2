// The door to every command (`npm start`, `npm test`, …). It runs before node_modules exists and on any Node, however
// old: so there are no imports up here, and no syntax that an old Node would stumble over before it reads the sentence.
const [major, minor] = process.versions.node.split(".").map(Number);
const newEnough = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;

if (newEnough) {
  import("./bootstrap/launch.mjs").then(({ launch }) => launch(process.argv[2], process.argv.slice(3)));
} else {
  console.error(
    `This needs Node.js 20.19 or newer (22.12 or newer in the 22 series); this one is ${process.versions.node}. ` +
      "Install a current one from https://nodejs.org and try again.",
  );
  process.exitCode = 1;
}
