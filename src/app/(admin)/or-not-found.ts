import { notFound } from "next/navigation";
import { AppError } from "../../server/errors";

/** What somebody may not see looks like what does not exist: 404 either way. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AppError && (error.code === "forbidden" || error.code === "not-found")) notFound();
    throw error;
  }
}
