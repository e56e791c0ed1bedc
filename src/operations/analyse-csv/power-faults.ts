/** What can be wrong in a plan for a study. */
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'

const at = (where: string) => ({ nl: where, en: where, fr: where })

export const powerFaults = {
  twoOfThree: (where: string): Fault =>
    fault(
      at(where),
      {
        nl: 'Twee van "n", "effect" en "power" geven het derde.',
        en: 'Two of "n", "effect" and "power" give the third.',
        fr: 'Deux de « n », « effect » et « power » donnent le troisième.',
      },
      {
        nl: 'Noem er precies twee, bijvoorbeeld {"design": "two-groups", "effect": 0.5, "power": 0.8}.',
        en: 'Name exactly two, for instance {"design": "two-groups", "effect": 0.5, "power": 0.8}.',
        fr: 'Donnez-en exactement deux, par exemple {"design": "two-groups", "effect": 0.5, "power": 0.8}.',
      },
    ),
  needs: (where: string, design: string): Fault =>
    fault(
      at(where),
      {
        nl: `"${design}" kan niet zonder deze sleutel.`,
        en: `"${design}" cannot do without this key.`,
        fr: `« ${design} » ne peut se passer de cette clé.`,
      },
      {
        nl: 'Vul in wat u verwacht, bijvoorbeeld uit eerder onderzoek.',
        en: 'Fill in what you expect, for instance from earlier research.',
        fr: 'Indiquez ce que vous attendez, par exemple d’après des recherches antérieures.',
      },
    ),
  outside: (where: string, value: number, low: number, high: number): Fault =>
    fault(
      at(where),
      {
        nl: `${value} kan hier niet: het ligt van ${low} tot ${high}.`,
        en: `${value} cannot be: it lies from ${low} to ${high}.`,
        fr: `${value} est impossible : la valeur va de ${low} à ${high}.`,
      },
      {
        nl: 'Kies een getal daartussen.',
        en: 'Choose a number in between.',
        fr: 'Choisissez un nombre entre les deux.',
      },
    ),
}
