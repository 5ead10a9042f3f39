/** How the committee's office names itself. */
import type { Cycle } from '#schemas/cycles/cycle.ts';

/** The name it signs with: the body that houses it, then its own. */
export function officeName({ committee }: Cycle): string {
  return `${committee.office}${committee.officeName}`;
}

export interface OfficeContact {
  readonly people: string;
  readonly phones: string;
  readonly address: string;
}

export function officeContact({ committee }: Cycle): OfficeContact {
  return {
    people: committee.contacts.join('、'),
    phones: committee.phones.join('、'),
    address: committee.address,
  };
}
