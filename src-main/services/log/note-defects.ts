import type { HostPorts } from '#ports';

/** The same ports, whose defects are in the log too. */
export function noteDefects(ports: HostPorts): HostPorts {
  return {
    ...ports,
    reportDefect: (error) => {
      ports.reportDefect(error);
      ports.log.defect(error);
    },
  };
}
