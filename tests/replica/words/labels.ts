/** The words that a guide looks for, and that a redesign may change. */
export type Labels = Readonly<{
  sectionWord: string;
  helpWith: string;
  devices: string;
  echo: string;
  echoNamed: string;
  tellUsMore: string;
  issueDetails: string;
  somethingElse: string;
  howToTalk: string;
  email: string;
  phone: string;
  chat: string;
  callMe: string;
  willCall: string;
  tileElse: string;
  needHelp: string;
  associate: string;
  phoneCall: string;
}>;

/** Everything else that the pages say. */
export type Copy = Readonly<{
  site: string;
  footer: string;
  signOut: string;
  signIn: string;
  emailAddress: string;
  password: string;
  code: string;
  next: string;
  tryAgain: string;
  captcha: string;
  greeting: string;
  hubLead: string;
  otherTopics: readonly string[];
  topicNote: string;
  yourDevices: string;
  otherDevices: readonly string[];
  otherIssues: readonly string[];
  issueNote: string;
  channelLead: string;
  channelNotes: Readonly<Record<'email' | 'phone' | 'chat', string>>;
  yourNumber: string;
  numberLead: string;
  willCallLead: string;
  emailLead: string;
  tiles: readonly (readonly [title: string, text: string])[];
  tileElseText: string;
  elseTitle: string;
  otherNeeds: readonly string[];
  chatTitle: string;
  chatPlaceholder: string;
  botHello: readonly string[];
  botTopics: readonly string[];
  botTopicElse: string;
  botOffer: readonly string[];
  botNotHere: string;
  associateJoined: readonly string[];
  callBooked: readonly string[];
}>;

/** Labels and copy of one language. */
export type Words = Readonly<{ language: 'en' | 'de'; labels: Labels; copy: Copy }>;
