// Shows times in the reader's zone, with UTC on hover, and lets ages tick. Without it pages show UTC and the age as of
// their making.
'use strict';

const zoned = new Intl.DateTimeFormat(undefined, {
  year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
});

function age(time) {
  const minutes = Math.floor((Date.now() - time) / 60000);
  if (minutes < 0) return zoned.format(time);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min`;
  return minutes < 2880 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} d`;
}

function showTimes() {
  for (const element of document.querySelectorAll('time[datetime]')) {
    const time = new Date(element.dateTime);
    if (Number.isNaN(time.getTime())) continue;
    const isAge = element.classList.contains('age');
    const text = isAge ? age(time) : zoned.format(time);
    if (element.textContent !== text) element.textContent = text;
    const utc = `${element.dateTime.slice(0, 16).replace('T', ' ')} UTC`;
    element.title = isAge ? `${zoned.format(time)} · ${utc}` : utc;
  }
}

showTimes();
setInterval(showTimes, 10000);
