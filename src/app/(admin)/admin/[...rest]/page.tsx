import { notFound } from "next/navigation";

/** Any other address of the desk: a true 404 in the frame of the desk. */
export default function NoSuchPage() {
  notFound();
}
