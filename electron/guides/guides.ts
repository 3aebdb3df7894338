import {
  type GuideRoute,
  guideRouteSchema,
  type Requests,
  requestsSchema,
  type TaskGuide,
  taskGuidesSchema,
} from '../core/guide/guide-schema';
import chat from './chat-2026.json';
import iCall from './i-call-2018.json';
import requestData from './requests.json';
import taskGuideData from './task-guides.json';
import theyCallForm from './they-call-2018.json';
import theyCallChat from './they-call-2026.json';

/** The routes to Amazon, checked against their schema; the first, which was seen last, is the one offered. Throws a ZodError on bad data. */
export const routes: readonly GuideRoute[] = [theyCallChat, theyCallForm, chat, iCall].map((route) =>
  guideRouteSchema.parse(route),
);

/** What to ask Amazon for, by language. Throws a ZodError on bad data. */
export const requests: Requests = requestsSchema.parse(requestData);

/** How each task is done, by task rule. Throws a ZodError on bad data. */
export const taskGuides: Readonly<Record<string, TaskGuide>> = taskGuidesSchema.parse(taskGuideData);
