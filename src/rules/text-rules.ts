import type { Problem } from '#domain/problem.ts';
import { noDatesOfBirth } from './people/no-dates-of-birth.ts';
import { noEmailAddresses } from './people/no-email-addresses.ts';
import { noFullPostcodes } from './people/no-full-postcodes.ts';
import { noNationalInsuranceNumbers } from './people/no-national-insurance-numbers.ts';
import { noNhsNumbers } from './people/no-nhs-numbers.ts';
import { noPatientDetails } from './people/no-patient-details.ts';
import { noPhoneNumbers } from './people/no-phone-numbers.ts';
import { toProblem } from './rule.ts';
import { type TextRule, toWrittenText } from './text-rule.ts';

/** The rules over a file's text as it is written: a new one is a file and a line here. */
export const textRules: readonly TextRule[] = [
  noNhsNumbers,
  noEmailAddresses,
  noPhoneNumbers,
  noNationalInsuranceNumbers,
  noDatesOfBirth,
  noPatientDetails,
  noFullPostcodes,
];

/** Every problem that those rules find in a file, sound or not in other respects. */
export function findTextRuleProblems(file: string, text: string): Problem[] {
  const written = toWrittenText(text);
  return textRules.flatMap((rule) => rule.find(written).map((slip) => toProblem(rule, file, slip)));
}
