import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { request, requestAgain } from '../../../lib/messages/client';

beforeEach(() => {
  fakeBrowser.reset();
});

test('what a background was stopped over is asked again, five times at most; what it refuses is not', async () => {
  vi.useFakeTimers();
  const answers = vi.fn();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => answers());
  answers.mockRejectedValueOnce(new Error('The message port closed')).mockResolvedValueOnce(undefined);
  answers.mockResolvedValue({ ok: true, value: [] });
  const asked = requestAgain('exports', {});
  await vi.runAllTimersAsync();
  expect(await asked).toEqual({ ok: true, value: [] });
  expect(answers).toHaveBeenCalledTimes(3);

  const refused = { ok: false, error: { code: 'failed', message: 'No.' } };
  answers.mockResolvedValue(refused);
  expect(await requestAgain('exports', {})).toEqual(refused);
  expect(answers).toHaveBeenCalledTimes(4);

  answers.mockRejectedValue(new Error('gone'));
  const gone = requestAgain('exports', {});
  await vi.runAllTimersAsync();
  expect(await gone).toMatchObject({ ok: false, error: { code: 'disconnected' } });
  expect(answers).toHaveBeenCalledTimes(10);
  expect(await request('exports', {})).toMatchObject({ ok: false });
  vi.useRealTimers();
});
