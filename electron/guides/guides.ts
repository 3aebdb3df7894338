import {
  customerHelpSchema,
  type GuideRoute,
  type TaskGuide,
  taskGuidesSchema,
} from '../core/guide/guide-schema';
import customerHelp from './customer-help.json';
import taskGuideData from './task-guides.json';

/** The routes to Amazon, checked against their schema; the first is the one offered. Throws a ZodError on bad data. */
export const routes: readonly GuideRoute[] = customerHelpSchema.parse(customerHelp).routes;

/** How each task is done, by task rule. Throws a ZodError on bad data. */
export const taskGuides: Readonly<Record<string, TaskGuide>> = taskGuidesSchema.parse(taskGuideData);
