/** Whether the goal is reached, by a row: certainly, certainly not, or not stated. */
export const statuses = ['announced', 'notAnnounced', 'unstated'] as const
export type Status = (typeof statuses)[number]
