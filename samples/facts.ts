/**
 * The facts a drawn document shows: what the people module makes up, the layouts print and
 * the truth files keep. Dates are `YYYY-MM-DD`, months `YYYY-MM`; a layout chooses how to print
 * them. Fields that the results contract names carry the contract's names.
 */
export interface Person {
  readonly name: string;
  readonly sex: '男' | '女';
  readonly birthDate: string;
  readonly idNumber: string;
  readonly ethnicity: string;
  readonly address: string;
}

export interface DocumentFacts {
  idCard: Person & {
    readonly side: 'front' | 'back' | 'both';
    readonly authority: string;
    readonly validFrom: string;
    readonly validTo: string; /* or 长期 */
  };
  diploma: EducationFacts;
  registration: EducationFacts & {
    readonly verificationCode: string;
    readonly validTo: string;
    readonly qr: string;
  };
  accreditationReport: EducationFacts & { readonly reportNo: string; readonly reportedOn: string };
  degree: {
    readonly person: Person;
    readonly name: string;
    readonly institution: string;
    readonly major: string;
    readonly degree: string /* 工学学士 */;
    readonly awarded: string;
    readonly certificateNo: string;
    readonly president: string;
  };
  overseasDegree: {
    readonly person: Person;
    readonly name: string;
    readonly institution: string;
    readonly institutionForeign: string;
    readonly country: string;
    readonly region: 'foreign' | 'hk-macao-taiwan';
    readonly degree: string;
    readonly awarded: string;
    readonly certificateNo: string;
    readonly issuer: string;
    readonly issuedOn: string;
  };
  titleCertificate: {
    readonly person: Person;
    readonly name: string;
    readonly title: string;
    readonly specialty: string;
    readonly obtained: string;
    readonly certificateNo: string;
    readonly issuer: string;
    readonly committee: string;
    readonly issuedOn: string /* after `obtained`: the trap */;
    readonly employer: string;
  };
  skillCertificate: {
    readonly person: Person;
    readonly name: string;
    readonly skill: string;
    readonly level: string /* 高级技师 … */;
    readonly obtained: string;
    readonly certificateNo: string;
    readonly issuer: string;
  };
  appointment: {
    readonly name: string;
    readonly employer: string;
    readonly position: string;
    readonly from: string;
    readonly to?: string;
    readonly signedOn: string;
  };
  pension: {
    readonly person: Person;
    readonly name: string;
    readonly idNumber: string;
    readonly verificationCode: string;
    readonly issuer: string;
    readonly region: string;
    readonly issuedOn: string;
    readonly months: readonly { readonly month: string; readonly payer: string; readonly base?: number }[];
  };
  journalCover: JournalFacts & {
    readonly part: 'cover' | 'copyright' | 'both';
    readonly publisher: string;
    readonly frequency: number /* issues a year */;
    readonly totalIssue?: number;
  };
  contents: JournalFacts & {
    readonly title: string;
    readonly author: readonly string[];
    readonly page: number;
    readonly others: readonly {
      readonly title: string;
      readonly author: readonly string[];
      readonly page: number;
    }[];
  };
  article: JournalFacts & {
    readonly title: string;
    readonly author: readonly string[];
    readonly affiliation: string;
    readonly abstract: string;
    readonly keywords: readonly string[];
    readonly pages: string;
    readonly received?: string;
    readonly fund?: string;
    readonly body: readonly string[];
  };
  bookCover: {
    readonly title: string;
    readonly isbn: string;
    readonly author: readonly string[];
    readonly role: string /* 主编 … */;
    readonly publisher: string;
    readonly year: number;
    readonly words?: number;
    readonly part: 'cover' | 'copyright' | 'both';
  };
  continuingEducation: {
    readonly person: Person;
    readonly name: string;
    readonly idNumber: string;
    readonly issuer: string;
    readonly platform: string;
    readonly employer: string;
    readonly printedOn: string;
    readonly verificationCode?: string;
    readonly years: readonly {
      readonly year: number;
      readonly professional: number;
      readonly industry: number;
      readonly general: number;
      readonly total: number;
      readonly courses?: readonly {
        readonly name: string;
        readonly kind: string;
        readonly hours: number;
        readonly form: string;
      }[];
    }[];
  };
  award: {
    readonly name: string;
    readonly award: string /* 浙江机械工业科学技术奖二等奖 */;
    readonly project?: string;
    readonly issuer: string;
    readonly on: string;
    readonly rank?: number;
    readonly people?: number;
    readonly certificateNo?: string;
  };
  contributorProof: {
    readonly name: string;
    readonly project: string;
    readonly rank: number;
    readonly people?: number;
    readonly members?: readonly string[];
    readonly issuer: string;
    readonly on: string;
    readonly kind: 'contributor' | 'writer';
  };
  patent: {
    readonly inventor: readonly string[];
    readonly title: string;
    readonly number: string /* ZL 2018 1 0123456.5 */;
    readonly kind: '发明专利' | '实用新型专利' | '外观设计专利';
    readonly filedOn: string;
    readonly grantedOn: string;
    readonly patentee: string;
    readonly certificateSerial: string;
    readonly grantNo: string;
  };
  assessment: {
    readonly name: string;
    readonly year: number;
    readonly grade: string;
    readonly employer: string;
    readonly department: string;
    readonly on: string;
  };
  registrationForm: {
    readonly person: Person;
    readonly name: string;
    readonly institution: string;
    readonly major: string;
    readonly graduated: string;
    readonly entered: string;
  };
  postInformation: {
    readonly unit: string;
    readonly approved: number;
    readonly filled: number;
    readonly vacant: number;
    readonly name: string;
    readonly opinions: readonly string[];
    readonly seals: readonly boolean[];
    readonly on: string;
  };
  scoreSheet: {
    readonly name: string;
    readonly employer: string;
    readonly lines: readonly {
      readonly code: string;
      readonly label: string;
      readonly max: number;
      readonly points: number;
      readonly basis: string;
    }[];
    readonly total: number;
  };
  commitment: {
    readonly name: string;
    readonly idNumber: string;
    readonly signedOn: string;
    readonly employer: string;
  };
  publicityConfirmation: {
    readonly name: string;
    readonly employer: string;
    readonly from: string;
    readonly to: string;
    readonly place: string;
    readonly result: string;
    readonly on: string;
  };
  entrustLetter: {
    readonly issuer: string;
    readonly people: number;
    readonly date: string;
    readonly firstName: string;
    readonly committee: string;
    readonly no?: string;
    readonly contact: string;
    readonly phone: string;
  };
  unknown: { readonly title: string; readonly paragraphs: readonly string[] };
}

export interface EducationFacts {
  readonly person: Person;
  readonly name: string;
  readonly institution: string;
  readonly major: string;
  readonly level: '博士' | '硕士' | '本科' | '专科';
  readonly mode: '全日制' | '成人' | '自考' | '网络';
  /** First and last month of study, and the day of graduation. */
  readonly entered: string;
  readonly graduated: string;
  readonly years: number;
  readonly certificateNo: string;
  readonly president: string;
}

export interface JournalFacts {
  readonly journal: string;
  readonly issn: string;
  readonly cn: string;
  readonly year: number;
  readonly volume?: number;
  readonly issue: number;
  readonly month: number;
}
