import { afterEach } from 'vitest';

afterEach(({ task }) => {
  if ((task.result?.retryCount ?? 0) > 0) console.warn(`Second try: ${task.name}`);
});
