/** Runs the last of several calls, once there has been none for `milliseconds`. */
export function createLater(milliseconds: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
  };
  return {
    cancel,
    run: (action: () => void): void => {
      cancel();
      timer = setTimeout(action, milliseconds);
    },
  };
}
