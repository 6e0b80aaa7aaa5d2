import { notFound } from "next/navigation";

/** Every address that no other page has: without this one the answer would lack the frame of the site. */
export default function UnknownAddress(): never {
  notFound();
}
