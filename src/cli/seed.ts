import { generateClient } from "./build";
import { seedDatabase } from "./prepare-database";
import { withDatabase } from "./with-database";

/** `npm run seed`: loads the seeds folder into the database. */
export function seed(): Promise<number> {
  return withDatabase(async (url, signal) => {
    await generateClient(signal);
    console.log(`Seeds: ${await seedDatabase(url)}.`);
    return 0;
  });
}
