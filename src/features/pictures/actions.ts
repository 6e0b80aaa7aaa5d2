"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deskPaths } from "../../lib/paths";
import { guardedAction } from "../accounts/auth";
import { describePicture, removePicture, showPicture, sweepPictures } from "./mutations";
import { descriptionOf } from "./rules";
import { pictureForm, removalForm, showingForm, sweepForm } from "./schema";

/** Back to the pictures, read anew. */
function goTo(path: string, anchor = ""): never {
  revalidatePath(path);
  redirect(`${path}${anchor}` as never);
}

export const describePictureOfPractice = guardedAction(pictureForm, async (actor, input) => {
  await describePicture(actor, descriptionOf(input));
  goTo(deskPaths.pictures(input.practice), `#picture-${input.id}`);
});

export const showPictureOfPractice = guardedAction(showingForm, async (actor, { practice, isShown, ...picture }) => {
  await showPicture(actor, { ...picture, isShown: isShown === "yes" });
  goTo(deskPaths.pictures(practice), `#picture-${picture.id}`);
});

export const removePictureOfPractice = guardedAction(removalForm, async (actor, { practice, ...picture }) => {
  await removePicture(actor, picture);
  goTo(deskPaths.pictures(practice));
});

export const sweepUnusedPictures = guardedAction(sweepForm, async (actor) => {
  await sweepPictures(actor);
  goTo(deskPaths.unusedPictures());
});
