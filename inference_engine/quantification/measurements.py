"""What is measured: one record per muscle and side, one per slice of it."""

from __future__ import annotations

from dataclasses import dataclass

# From 0.7 on an overlap is commonly called good (Zijdenbos et al. 1994, IEEE Trans Med Imaging
# 13:716).
DOUBTFUL_DSC = 0.7


@dataclass(frozen=True)
class MuscleMeasurement:
    """Fat fraction and volume of one muscle on one side.

    The fields are the columns of measurements.csv. A statistic that can't be computed is
    None, never 0.

    Parameters
    ----------
    side : str
        'right', 'left' or 'both' (where the label table doesn't tell the sides apart).
    muscle, abbreviation : str
        Name and abbreviation of the label table.
    label : int
        Value in the label map.
    voxels : int
        Voxels with this label, those without signal included.
    volume_ml : float or None
        Their volume, mL.
    ff_mean_percent : float or None
        Mean of the voxel fat fractions, % (the default estimator).
    ff_ratio_percent : float or None
        Sum of fat over the sum of fat and water, %.
    ff_median_percent, ff_sd_percent, ff_p5_percent, ff_p95_percent : float or None
        Median, standard deviation (n - 1), 5th and 95th percentile of the voxels, %.
    no_signal_voxels : int
        Voxels without signal: excluded from every FF figure, not from the volume.
    coverage : str
        'complete', 'cut_proximally', 'cut_distally', 'cut_at_both_ends' or 'absent'.
    flags : tuple of str
        Codes of the findings about this muscle.
    vote_entropy_percent : float or None
        Mean entropy of the ensemble's votes over the muscle, % of the most it can be.
    ensemble_agreement : float or None
        Mean DSC between the ensemble's members, two by two, 0 to 1.
    expected_dsc, expected_dsc_low, expected_dsc_high : float or None
        DSC with the truth that such votes had on simulated patients: the mean, and the
        range that held 90 % of the muscles. These five are None where no ensemble made the
        labels, the last three also where the model has no calibration or none of the members gave
        the muscle.
    ff_p25_percent, ff_p75_percent : float or None
        25th and 75th percentile of the voxels, %.
    lean_volume_ml, fat_volume_ml : float or None
        The voxels' volume times 1 - FF and times FF, mL, of those with signal.
    functional_volume_ml : float or None
        Volume of the voxels below a fat fraction, 50 % by default, mL. These three are of the
        whole muscle, whatever margin or limits its fat fraction has.
    max_csa_cm2, max_csa_position_mm : float or None
        Largest cross-sectional area, and the position of its slice as in `SliceMeasurement`
        (the lowest of equal ones). Of a cut muscle it is that of the part in view.
    ff_distal_percent, ff_central_percent, ff_proximal_percent : float or None
        Mean voxel fat fraction of the thirds of its length, %; only of a complete muscle.
    mercuri_like : str
        '0-2a', '2b' or '3-4' from the mean fat fraction; '' where there is none.
    """

    side: str
    muscle: str
    abbreviation: str
    label: int
    voxels: int
    volume_ml: float | None
    ff_mean_percent: float | None
    ff_ratio_percent: float | None
    ff_median_percent: float | None
    ff_sd_percent: float | None
    ff_p5_percent: float | None
    ff_p95_percent: float | None
    no_signal_voxels: int
    coverage: str
    flags: tuple[str, ...] = ()
    vote_entropy_percent: float | None = None
    ensemble_agreement: float | None = None
    expected_dsc: float | None = None
    expected_dsc_low: float | None = None
    expected_dsc_high: float | None = None
    ff_p25_percent: float | None = None
    ff_p75_percent: float | None = None
    lean_volume_ml: float | None = None
    fat_volume_ml: float | None = None
    functional_volume_ml: float | None = None
    max_csa_cm2: float | None = None
    max_csa_position_mm: float | None = None
    ff_distal_percent: float | None = None
    ff_central_percent: float | None = None
    ff_proximal_percent: float | None = None
    mercuri_like: str = ""

    @property
    def is_overlap_doubtful(self) -> bool:
        """Whether so little overlap with the truth is expected that the labels need a look."""
        return self.expected_dsc is not None and self.expected_dsc < DOUBTFUL_DSC


@dataclass(frozen=True)
class SliceMeasurement:
    """Fat fraction and cross-sectional area of one muscle in one slice.

    Parameters
    ----------
    side, abbreviation : str
        Which muscle.
    label : int
        Value in the label map.
    slice_index : int
        Index along the scan's slice axis (the axis closest to patient inferior-superior),
        0 at the inferior end.
    position_mm : float
        Position along that axis in patient coordinates, mm, superior positive.
    csa_cm2 : float
        Cross-sectional area, cm2.
    ff_mean_percent : float or None
        Mean of the voxel fat fractions, %; None where no voxel has signal.
    """

    side: str
    abbreviation: str
    label: int
    slice_index: int
    position_mm: float
    csa_cm2: float
    ff_mean_percent: float | None
