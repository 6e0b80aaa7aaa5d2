import { expect, it } from "vitest";
import { readSpeaker } from "./read-speaker";

it.each([
  ["Ms. Ana Petrović, Mayor of Exampletown", "Mayor of Exampletown", "Ana Petrović"],
  ["Ana Petrović, Head of the Department for Education, Sports and Culture", "Head of the Department for Education, Sports and Culture"],
  ["Mr. Emir Begić, B.Sc., Director of the Centre", "Director of the Centre"],
  ["Mayor of Exampletown, Ana Petrović", "Mayor of Exampletown", "Ana Petrović"],
  ["Ana Petrović – mother of two", "mother of two"],
  ["Ana Petrović, Child Psychologist", "Child Psychologist"],
  ["Ana Petrović and Emir Begić, parents", "parents"],
  ["Director General", "Director General"],
  ["Beneficiaries", "Beneficiaries", null],
  ["A mother of a child with developmental difficulties", "A mother of a child with developmental difficulties"],
  ["Г-ѓа Ана Петровска, градоначалничка на Пример", "градоначалничка на Пример"],
  ["Ana Petrović", ""],
  ["Ms. Ana", ""],
])("of %s is told without a name", (speaker, role, name?: string | null) => {
  expect(readSpeaker(speaker)).toMatchObject(name === undefined ? { role } : { role, name });
});
